/** A name typed all in small letters or all in capitals, as names are written; any other stays as it was typed. */
export function asName(typed: string): string {
  const small = typed.toLocaleLowerCase("vi");
  if (typed !== small && typed !== typed.toLocaleUpperCase("vi")) return typed;
  return small.replace(/(^|\s)(\p{L})/gu, (_, before: string, letter: string) => before + letter.toLocaleUpperCase("vi"));
}
