import { Agent, type IncomingMessage, request } from "node:http";

/** One request as a browser of one person would send it; a fresh body each time. */
export interface Shot {
  port: number;
  path: string;
  headers: Record<string, string>;
  body: string;
}

const connections = 8;

/** Sends shots over kept-alive connections until the time is over; answers with how many were answered. */
export async function drive(shots: () => Shot, milliseconds: number, isGood: (answer: string) => boolean): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const until = Date.now() + milliseconds;
  let answered = 0;
  const worker = async () => {
    while (Date.now() < until) {
      const answer = await send(agent, shots());
      if (!isGood(answer)) throw new Error(`unexpected answer: ${answer.slice(0, 300)}`);
      answered++;
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  agent.destroy();
  return answered;
}

function send(agent: Agent, { port, path, headers, body }: Shot): Promise<string> {
  return new Promise((resolve, reject) => {
    const call = request({
      agent,
      host: "127.0.0.1",
      port,
      path,
      method: "POST",
      headers: { ...headers, "content-length": Buffer.byteLength(body) },
    });
    call.once("error", reject);
    call.once("response", (response: IncomingMessage) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.once("end", () => resolve(Buffer.concat(chunks).toString()));
    });
    call.end(body);
  });
}
