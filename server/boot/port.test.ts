import { once } from "node:events";
import net from "node:net";
import { expect, test } from "vitest";
import { refuseTakenPort } from "./port.ts";

test("a taken port is refused with a way out, and is free again afterwards", async () => {
  const holder = net.createServer().listen(0, "127.0.0.1");
  await once(holder, "listening");
  const { port } = holder.address() as net.AddressInfo;
  await expect(refuseTakenPort("127.0.0.1", port)).rejects.toMatchObject({ code: "PORT_TAKEN", variable: "PORT" });
  holder.close();
  await once(holder, "close");
  await refuseTakenPort("127.0.0.1", port);
  await refuseTakenPort("127.0.0.1", port);
});

test("an address that is not this machine's is refused", async () => {
  await expect(refuseTakenPort("192.0.2.1", 4000)).rejects.toMatchObject({ code: "HOST_UNKNOWN" });
});
