import { Dialog } from "../../ui/Dialog.tsx";
import type { Person } from "./papers.ts";
import { StepForm } from "./StepForm.tsx";
import type { Wanted } from "./stepFields.ts";

interface StepDialogProps {
  person: Person;
  wanted: Wanted;
  /** Asks the server how the case stands now. */
  onReread(): Promise<void>;
  onClose(): void;
}

/** Records one step of a case. */
export function StepDialog({ person, wanted, onReread, onClose }: StepDialogProps) {
  return (
    <Dialog opened onClose={onClose} title={wanted.name}>
      <StepForm person={person} wanted={wanted} onReread={onReread} onDone={onClose} />
    </Dialog>
  );
}
