import type { EventCode } from "./codes.ts";
import type { RuleSet } from "./ruleSet.ts";
import { branchSteps } from "./steps2025Branch.ts";
import { asideSteps, memberSteps } from "./steps2025Member.ts";
import { wardSteps } from "./steps2025Ward.ts";

/** On the day of the ceremony, which is told afterwards of whoever was admitted before their case was kept here. */
const probationBegins: EventCode[] = ["HOLD_CEREMONY", "FOLLOW_PROBATION"];

/** 294-QĐ/TW with 06-HD/TW and 38-HD/BTCTW: the reference set (DOMAIN §0.1, §2). */
export const ruleSet2025: RuleSet = {
  code: "RS-2025-07",
  validFrom: "2025-07-01",
  confirmed: true,
  instruments: ["294-QĐ/TW, 26/05/2025", "06-HD/TW, 09/06/2025", "38-HD/BTCTW, 29/09/2025"],
  values: {
    "admission.minAge": 18,
    "admission.maxAge": 60,
    "class.validity": 60,
    "paper.staleness": 12,
    "helper.sharedTime": 12,
    "helper.count": 2,
    "branch.minOfficial": 3,
    "readmission.wait": 36,
    "readmission.waitAfterCrime": 60,
    "decision.extension": 30,
    "recognition.ballots": 3,
    "probation.months": 12,
  },
  leastEducation: "LOWER_SECONDARY",
  bars: ["LEFT_ACTIVITY", "OWN_REQUEST", "DISUNITY", "CORRUPTION", "SERIOUS_CRIME"],
  wardMayBeBase: false,
  stopsWhileReturned: true,
  clocks: [
    { code: "CERTIFICATE_EXPIRY", statutory: false, startedBy: ["CERTIFY"], months: "class.validity" },
    { code: "PAPERS_EXPIRY", statutory: false, startedBy: ["CONCLUDE_VERIFICATION", "RECORD_PAPER"], months: "paper.staleness" },
    { code: "DECISION", statutory: true, startedBy: ["SUBMIT"], workingDays: 60 },
    { code: "CEREMONY", statutory: true, startedBy: ["RECEIVE_DECISION"], workingDays: 30 },
    { code: "MEMBER_CV", statutory: true, startedBy: probationBegins, workingDays: 30 },
    { code: "PROBATION_END", statutory: false, startedBy: probationBegins, months: "probation.months" },
    { code: "PROBATION_REVIEW", statutory: true, startedBy: probationBegins, months: "probation.months", workingDays: 30 },
    { code: "RECOGNITION", statutory: true, startedBy: ["SUBMIT_RECOGNITION"], workingDays: 30 },
  ],
  steps: [...branchSteps, ...wardSteps, ...memberSteps, ...asideSteps],
};
