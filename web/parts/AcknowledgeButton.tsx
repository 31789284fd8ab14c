import { useMutation } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { AcknowledgeTargetDocument } from "../gql/parts-targets.ts";
import { useText } from "../lib/text.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Problem } from "../ui/Problem.tsx";

/** Says to the level above that its target has been received; offered only while the server allows it. */
export function AcknowledgeButton({ target, size }: { target: { id: string; can: string[] }; size?: "lg" }) {
  const t = useText();
  const announce = useAnnounce();
  const [acknowledge, { loading, error }] = useMutation(AcknowledgeTargetDocument);
  if (!target.can.includes("acknowledgeTarget")) return null;
  const send = () =>
    acknowledge({ variables: { targetId: target.id } }).then(
      () => announce(t("targets.acknowledge.done")),
      () => undefined,
    );
  return (
    <div className="stack tight" style={{ alignItems: size === "lg" ? "stretch" : "flex-start" }}>
      <Button size={size} loading={loading} onClick={() => void send()}>
        {t("targets.acknowledge")}
      </Button>
      {error ? <Problem error={error} /> : null}
    </div>
  );
}
