/** Letters without accents, for finding "Đống Đa" by "dong da"; `đ` is a letter of its own that Unicode does not take apart. */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase()
    .replace(/\s+/g, " ")
    .trim();
}
