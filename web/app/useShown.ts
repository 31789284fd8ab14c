import { useClickOutside } from "@mantine/hooks";
import { type FocusEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from "react";

/** A list that a button shows and hides: it goes with Escape, with a press elsewhere, when the focus leaves it and on another page. */
export function useShown<Frame extends HTMLElement>(path: string) {
  const id = useId();
  const [shown, setShown] = useState(false);
  const hide = () => setShown(false);
  const frame = useClickOutside<Frame>(hide);
  const button = useRef<HTMLButtonElement>(null);
  const on = useRef(path);
  useEffect(() => {
    if (on.current !== path) setShown(false);
    on.current = path;
  }, [path]);
  return {
    hide,
    frame: {
      ref: frame,
      onKeyDown: ({ key }: KeyboardEvent) => {
        if (key !== "Escape" || !shown) return;
        hide();
        button.current?.focus();
      },
      onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => {
        if (relatedTarget && !currentTarget.contains(relatedTarget)) hide();
      },
    },
    button: { ref: button, type: "button" as const, "aria-expanded": shown, "aria-controls": id, onClick: () => setShown(!shown) },
    list: { id, hidden: !shown },
  };
}
