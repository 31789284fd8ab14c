import { useMutation } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { v4 as newKey } from "uuid";
import * as z from "zod/mini";
import { CancelClassDocument, ChangeClassDocument, CloseClassDocument, StartClassDocument } from "../../gql/classes.ts";
import { date, number } from "../../lib/fmt.ts";
import { resolve, rules } from "../../lib/rules.ts";
import { useText } from "../../lib/text.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Form } from "../../ui/Form.tsx";
import { LongTextField } from "../../ui/fields.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Problem } from "../../ui/Problem.tsx";
import { Status } from "../../ui/Status.tsx";
import { ClassForm, type Described } from "./ClassForm.tsx";
import { type ClassWhole, ungraded, useClassWords } from "./classWords.ts";
import { useChange } from "./useChange.ts";

interface ClassHeadProps {
  one: ClassWhole;
  onReread(): Promise<void>;
}

/** What the class is, how full, and what its holder can do with it whole. */
export function ClassHead({ one, onReread }: ClassHeadProps) {
  const t = useText();
  const words = useClassWords();
  const { busy, error, send } = useChange(onReread);
  const [start] = useMutation(StartClassDocument);
  const [close] = useMutation(CloseClassDocument);
  const [dialog, setDialog] = useState<"change" | "cancel" | null>(null);
  const may = (act: string) => one.can.includes(act);
  const seen = (clientKey: string) => ({ variables: { input: { clientKey, classId: one.id, revision: one.revision } } });
  const lines = [
    words.kind(one.kind),
    t("classes.fromTo", { from: date(one.startsOn), to: date(one.endsOn) }),
    one.place,
    one.state === "OPEN" ? t("classes.nominateBy", { date: date(one.nominateBy) }) : null,
  ];
  return (
    <div className="stack tight">
      <div>
        <Link to="/classes">{t("classes.back")}</Link>
      </div>
      <PageTitle title={one.title}>
        <Status {...words.state(one.state)} />
      </PageTitle>
      <p className="soft">{lines.filter(Boolean).join(" · ")}</p>
      <p className="strong">
        {t("classes.full", {
          accepted: number(one.accepted),
          places: number(one.places),
          count: one.nominated,
          asking: number(one.nominated),
        })}
      </p>
      {error ? <Problem error={error} /> : null}
      <div className="row">
        {may("startClass") ? (
          <Button
            variant={one.accepted > 0 ? "filled" : "default"}
            loading={busy}
            onClick={() => void send((key) => start(seen(key)), t("classes.started"))}
          >
            {t("classes.start")}
          </Button>
        ) : null}
        {may("closeClass") ? (
          <Button
            variant={ungraded(one).length > 0 ? "default" : "filled"}
            loading={busy}
            onClick={() => void send((key) => close(seen(key)), t("classes.closed"))}
          >
            {t("classes.close")}
          </Button>
        ) : null}
        {may("changeClass") ? (
          <Button variant="default" onClick={() => setDialog("change")}>
            {t("classes.change")}
          </Button>
        ) : null}
        {may("cancelClass") ? (
          <Button variant="default" onClick={() => setDialog("cancel")}>
            {t("classes.cancel")}
          </Button>
        ) : null}
      </div>
      {dialog === "change" ? <ChangeDialog one={one} onClose={() => setDialog(null)} /> : null}
      {dialog === "cancel" ? <CancelDialog one={one} onClose={() => setDialog(null)} /> : null}
    </div>
  );
}

function ChangeDialog({ one, onClose }: { one: ClassWhole; onClose(): void }) {
  const t = useText();
  const announce = useAnnounce();
  const [change] = useMutation(ChangeClassDocument);
  const clientKey = useRef(newKey());
  const send = async ({ kind: _, ...described }: Described) => {
    await change({ variables: { input: { clientKey: clientKey.current, classId: one.id, revision: one.revision, ...described } } });
    announce(t("classes.changed"));
    onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={t("classes.change")}>
      <ClassForm known={one} action={t("classes.save")} onSend={send} />
    </Dialog>
  );
}

const why = resolve(z.object({ reason: rules.text("classes.reasonMissing") }));

function CancelDialog({ one, onClose }: { one: ClassWhole; onClose(): void }) {
  const t = useText();
  const announce = useAnnounce();
  const [cancel] = useMutation(CancelClassDocument);
  const clientKey = useRef(newKey());
  const send = async ({ reason }: { reason: string }) => {
    await cancel({ variables: { input: { clientKey: clientKey.current, classId: one.id, revision: one.revision, reason } } });
    announce(t("classes.cancelled"));
    onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={t("classes.cancel")}>
      <p>{t("classes.cancelText")}</p>
      <Form initial={{ reason: "" }} resolver={why} action={t("classes.cancel")} onSend={send}>
        <LongTextField name="reason" label={t("classes.reason")} />
      </Form>
    </Dialog>
  );
}
