import { ServerError } from "@apollo/client/errors";

const address = "/files/imports";

/** Sends a list as it is; its name goes in a header, for addresses are logged. Throws what `readFailure` reads. */
export async function sendFile(post: string, id: string, kind: string, file: File): Promise<string> {
  const named = { "x-import-id": id, "x-import-kind": kind, "x-file-name": encodeURIComponent(file.name) };
  const headers = { "content-type": "application/octet-stream", "x-post": post, ...named };
  const response = await fetch(address, { method: "POST", credentials: "same-origin", headers, body: file });
  return ((await good(response).then((answer) => answer.json())) as { id: string }).id;
}

/** The bad rows of a list (`<id>/bad-rows`), or a sample to be filled in (`samples/<kind>`): a workbook, handed to the browser to be kept. */
export async function fetchWorkbook(post: string, path: string, fileName: string): Promise<void> {
  const response = await good(await fetch(`${address}/${path}`, { credentials: "same-origin", headers: { "x-post": post } }));
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await response.blob());
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

async function good(response: Response): Promise<Response> {
  if (response.ok) return response;
  throw new ServerError(`HTTP ${response.status}`, { response, bodyText: await response.text() });
}
