import net from "node:net";
import { StartError } from "../startError.ts";

/** Refuses a port that cannot be listened on, before the database is touched. Port 0 lets the system choose and always passes. */
export async function refuseTakenPort(host: string, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = net.createServer().once("error", (error) => reject(listenFailure(error, host, port)));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

/** What a failed listen means for the person who chose the port. */
export function listenFailure(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === "EADDRINUSE") {
    return new StartError(
      "PORT_TAKEN",
      `cổng ${port} đang có chương trình khác dùng; hãy tắt nó hoặc đặt PORT khác, ví dụ PORT=${port + 1}.`,
      "PORT",
    );
  }
  if (error.code === "EACCES")
    return new StartError("PORT_FORBIDDEN", `không được phép mở cổng ${port}; hãy đặt PORT từ 1024 trở lên.`, "PORT");
  if (["EADDRNOTAVAIL", "ENOTFOUND", "EAI_AGAIN"].includes(error.code ?? "")) {
    return new StartError("HOST_UNKNOWN", `máy này không có địa chỉ ${host}; hãy sửa HOST.`, "HOST");
  }
  return error;
}
