import { useEffect, useRef } from "react";

/** For a bar that stays at the foot of the page: announcements stand above it, however many lines it takes. */
export function useFoot<Bar extends HTMLElement>() {
  const bar = useRef<Bar>(null);
  useEffect(() => {
    const element = bar.current;
    if (!element) return;
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() => style.setProperty("--foot", `${element.offsetHeight}px`));
    observer.observe(element);
    return () => {
      observer.disconnect();
      style.removeProperty("--foot");
    };
  }, []);
  return bar;
}
