import { Button } from "@mantine/core";
import { useText } from "../lib/text.ts";
import { Notice } from "../ui/Notice.tsx";
import { Doorway } from "./Doorway.tsx";

/** Another tab took up another post: nothing on this page is true any more. */
export function PostChanged() {
  const t = useText();
  return (
    <Doorway>
      <Notice tone="slow" role="alert" title={t("postChanged.title")}>
        <p>{t("postChanged.text")}</p>
        <Button onClick={() => location.reload()}>{t("postChanged.reload")}</Button>
      </Notice>
    </Doorway>
  );
}
