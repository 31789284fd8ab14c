/** How long a browser may take before it has begun to keep a file. */
const patience = 60_000;

/** Hands a file that came as base64 to the browser, to be kept like any download. */
export function saveFile({ fileName, mediaType, content }: { fileName: string; mediaType: string; content: string }): void {
  const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), patience);
}
