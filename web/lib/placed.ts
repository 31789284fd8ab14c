/** Things without a name of their own, known by their place alone: the lines of a plan's rules. */
export function placed<Item>(items: readonly Item[]): { item: Item; place: number }[] {
  return items.map((item, place) => ({ item, place }));
}
