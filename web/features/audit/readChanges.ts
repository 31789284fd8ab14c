/** The changed fields of a log entry, each as "field: before → after" or "field: value"; text that is no JSON object is shown as it is. */
export function readChanges(json: string): string[] {
  const parsed = parse(json);
  if (parsed === null) return json === "" ? [] : [json];
  return Object.entries(parsed).map(([field, change]) => `${field}: ${words(change)}`);
}

function parse(json: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}

function words(change: unknown): string {
  if (Array.isArray(change) && change.length === 2) return `${plain(change[0])} → ${plain(change[1])}`;
  if (typeof change === "object" && change !== null && "before" in change && "after" in change)
    return `${plain(change.before)} → ${plain(change.after)}`;
  return plain(change);
}

function plain(value: unknown): string {
  if (value === null || value === undefined) return "–";
  return typeof value === "string" ? value : JSON.stringify(value);
}
