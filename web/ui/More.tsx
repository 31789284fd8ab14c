import { Button } from "@mantine/core";
import { useText } from "../lib/text.ts";

interface MoreProps {
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
  /** Reads the page after this cursor and puts it below. */
  onMore(after: string | null): void;
}

/** "Xem thêm" below a list of which one page is shown; nothing where the list is whole. */
export function More({ pageInfo, onMore }: MoreProps) {
  const t = useText();
  if (!pageInfo.hasNextPage) return null;
  return (
    <div>
      <Button variant="default" onClick={() => onMore(pageInfo.endCursor ?? null)}>
        {t("ui.more")}
      </Button>
    </div>
  );
}
