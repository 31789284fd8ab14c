/** Tables that tell of units, figures and rules, of no person; who wrote a row is told by its reference to an account. */
export const impersonalTables: readonly string[] = [
  ...[
    "allocation_plan",
    "breakdown",
    "capability_decision",
    "case_start",
    "class",
    "class_session",
    "clock",
    "delta",
    "division",
    "exemption",
    "indicator",
    "instrument",
    "lineage",
  ],
  ...[
    "migration",
    "migration_file",
    "placement",
    "plan_variant",
    "queue_change",
    "release",
    "release_block",
    "release_cell",
    "released_fact",
    "reminder",
  ],
  ...["reorganisation", "result_event", "retention_period", "rule_set", "score", "source_group", "target", "target_draft", "target_event"],
  ...["screening", "screening_criterion", "screening_round"],
  ...["target_version", "unit", "unit_capability", "unit_identity", "white_place", "white_place_step", "working_year"],
];

/** Columns of the other tables that say nothing of the person: orders and versions of rows. Ids and references are none of them either. */
export const impersonalColumns: readonly string[] = [
  ...[
    "person.revision",
    "subject_request.revision",
    "import_job.revision",
    "import_job.lease_until",
    "import_job.attempts",
    "import_part.part",
    "import_row.row_no",
    "candidate.revision",
    "candidate_event.ordinal",
    "candidate_event.recorded_at",
    "candidate_event.recorded_by_role",
  ],
  ...["month_review.revision", "month_review.version", "month_answer.version"],
  ...["membership.revision", "member_event.ordinal", "member_event.recorded_at", "member_event.recorded_by_role"],
  ...["sign_in_attempt.login_hash", "sign_in_attempt.network_hash", "sign_in_attempt.at"],
];
