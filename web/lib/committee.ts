/** The committee that issues an organisation's papers: "Đảng bộ phường Đống Đa" is led by "Đảng ủy phường Đống Đa". The server takes it the same way. */
export function committeeOf(organisation: string): string {
  return organisation
    .replace(/^Đảng bộ thành phố /, "Thành ủy ")
    .replace(/^Đảng bộ tỉnh /, "Tỉnh ủy ")
    .replace(/^Đảng bộ /, "Đảng ủy ");
}
