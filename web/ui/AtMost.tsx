import { useText } from "../lib/text.ts";

/** How many a list of pressing things shows at most, as the API says of each of them. */
const most = 200;

/** Says below a list that is as long as it may get that there can be more; nothing where the list is whole. */
export function AtMost({ shown }: { shown: number }) {
  const t = useText();
  return shown < most ? null : <p className="soft">{t("ui.atMost", { most: String(most) })}</p>;
}
