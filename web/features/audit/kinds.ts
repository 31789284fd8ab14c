/** What "kind" is of these subjects; of units otherwise. */
export const kinds: Readonly<Record<string, string>> = {
  WhitePlace: "placeKind",
  Import: "imports.kind",
  Transfer: "transferKind",
  Class: "classKind",
  SubjectRequest: "requests.kind",
  Reminder: "reminderKind",
};
