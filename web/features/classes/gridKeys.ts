import type { KeyboardEvent } from "react";

const ways: Record<string, readonly [rows: number, columns: number]> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

/** In a table of boxes the arrows go from box to box; the space bar ticks. Boxes name their place by `data-cell`, `row,column`. */
export function moveByArrows(event: KeyboardEvent<HTMLElement>): void {
  const way = ways[event.key];
  const [row, column] = (event.target instanceof HTMLElement ? (event.target.dataset.cell ?? "") : "").split(",").map(Number);
  if (!way || row === undefined || column === undefined) return;
  const next = event.currentTarget.querySelector<HTMLElement>(`[data-cell="${row + way[0]},${column + way[1]}"]`);
  if (!next) return;
  event.preventDefault();
  next.focus();
}
