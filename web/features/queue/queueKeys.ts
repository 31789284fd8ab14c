/** Where a key leads in a queue of so many from the place looked at, by the key's place on the keyboard: letters differ while Vietnamese is typed. */
export function placeAfter(code: string, at: number, count: number, inList: boolean): number | null {
  const to = (place: number) => Math.min(Math.max(place, 0), count - 1);
  if (code === "KeyJ") return to(at + 1);
  if (code === "KeyK") return to(at - 1);
  // Beside the list, arrows move the page.
  if (!inList) return null;
  if (code === "ArrowDown") return to(at + 1);
  if (code === "ArrowUp") return to(at - 1);
  if (code === "Home") return 0;
  return code === "End" ? count - 1 : null;
}
