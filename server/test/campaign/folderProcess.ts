import { asChild } from "../../bench/child.ts";
import { Folder } from "../../db/folder.ts";

export interface FolderSettings {
  workerUrl: string;
}

await asChild<FolderSettings>(async ({ workerUrl }) => {
  new Folder(workerUrl, { warn: () => {} }).start();
});
