import { CloseButton, Modal } from "@mantine/core";
import { type ReactNode, useEffect } from "react";
import { useText } from "../lib/text.ts";
import { LeaveDialog } from "./leaveDialog.ts";
import "@mantine/core/styles/Paper.css";
import "@mantine/core/styles/Overlay.css";
import "@mantine/core/styles/ModalBase.css";
import "@mantine/core/styles/Modal.css";
import "@mantine/core/styles/CloseButton.css";
import "@mantine/core/styles/ScrollArea.css";

interface DialogProps {
  opened: boolean;
  onClose(): void;
  title: string;
  children: ReactNode;
}

/** A modal dialog with a heading; a click beside it, often the second of a double click, closes nothing. The kit's own head is a second page header to a screen reader, so it is not used. */
export function Dialog({ opened, onClose, title, children }: DialogProps) {
  const t = useText();
  useFocusBack();
  return (
    <Modal.Root opened={opened} onClose={onClose} centered size="lg" closeOnClickOutside={false} transitionProps={{ duration: 0 }}>
      <Modal.Overlay transitionProps={{ duration: 0 }} />
      <Modal.Content aria-label={title}>
        <Modal.Body className="stack" pt="md">
          <div className="dialog-head">
            <h2>{title}</h2>
            <CloseButton size="lg" aria-label={t("ui.close")} onClick={onClose} />
          </div>
          <LeaveDialog.Provider value={onClose}>{children}</LeaveDialog.Provider>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

/** The kit gives the focus back to what opened a dialog that closes, but not to what opened one that is taken off the page. */
function useFocusBack() {
  useEffect(() => {
    const opener = document.activeElement;
    return () => {
      if (document.activeElement === document.body && opener instanceof HTMLElement) opener.focus();
    };
  }, []);
}
