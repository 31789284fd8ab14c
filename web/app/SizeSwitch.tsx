import { useEffect, useState } from "react";
import { type TextId, useText } from "../lib/text.ts";
import styles from "./Header.module.css";

const sizes: { percent: string; text: TextId; mark: TextId }[] = [
  { percent: "100%", text: "app.size.normal", mark: "app.size.normalMark" },
  { percent: "115%", text: "app.size.large", mark: "app.size.largeMark" },
  { percent: "130%", text: "app.size.largest", mark: "app.size.largestMark" },
];

/** Makes all type larger; kept on this device. */
export function SizeSwitch() {
  const t = useText();
  const [chosen, setChosen] = useState(() => localStorage.getItem("textSize") ?? "100%");
  useEffect(() => {
    document.documentElement.style.fontSize = chosen;
    localStorage.setItem("textSize", chosen);
  }, [chosen]);
  return (
    <fieldset aria-label={t("app.size")} className={styles.switch}>
      {sizes.map((size) => (
        <button
          type="button"
          key={size.percent}
          aria-pressed={chosen === size.percent}
          aria-label={t(size.text)}
          onClick={() => setChosen(size.percent)}
        >
          {t(size.mark)}
        </button>
      ))}
    </fieldset>
  );
}
