/** Says in one short line what a start is busy with. On stderr, like a refusal to start: stdout keeps the log, whose lines are JSON. */
export function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}
