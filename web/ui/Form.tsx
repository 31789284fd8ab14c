import { Button } from "@mantine/core";
import { type ReactNode, useContext, useId, useState } from "react";
import { type DefaultValues, type FieldValues, FormProvider, type Path, type Resolver, useForm } from "react-hook-form";
import { readFailure } from "../lib/failure.ts";
import { useText } from "../lib/text.ts";
import { ErrorSummary } from "./ErrorSummary.tsx";
import { FormId, useErrorText } from "./formId.ts";
import { LeaveDialog } from "./leaveDialog.ts";
import { Problem } from "./Problem.tsx";

interface FormProps<Values extends FieldValues> {
  initial: DefaultValues<Values>;
  resolver: Resolver<Values>;
  /** A verb: what the button does. */
  action: string;
  /** Rejects with the server's error; the form then stays as typed and shows it, at its field where the server names one. */
  onSend(values: Values): Promise<void>;
  children: ReactNode;
  /** Stands beside the button. */
  beside?: ReactNode;
  /** The form's own name of a field that the server names otherwise, e.g. a row of a list. */
  nameOf?(field: string): string;
}

/** A form that checks before sending, names every mistake, and never loses what was typed. In a dialog it also offers to leave it. */
export function Form<Values extends FieldValues>({
  initial,
  resolver,
  action,
  onSend,
  children,
  beside,
  nameOf = lastPart,
}: FormProps<Values>) {
  const id = useId();
  const t = useText();
  const leave = useContext(LeaveDialog);
  const errorText = useErrorText();
  const [failure, setFailure] = useState<unknown>(null);
  const form = useForm<Values>({ defaultValues: initial, resolver, shouldFocusError: false, reValidateMode: "onSubmit" });
  const { errors, isSubmitting, submitCount } = form.formState;
  const send = form.handleSubmit(async (values) => {
    setFailure(null);
    try {
      await onSend(values);
    } catch (error) {
      const { field, message } = readFailure(error);
      const name = field && nameOf(field);
      if (name && message && form.getValues(name as Path<Values>) !== undefined)
        form.setError(name as Path<Values>, { type: "server", message });
      else setFailure(error);
    }
  });
  const listed = mistakes(errors).map(([name, error]) => ({ id: `${id}-${name}`, text: errorText(error) ?? "" }));
  return (
    <FormProvider {...form}>
      <FormId.Provider value={id}>
        <form noValidate className="stack" onSubmit={(event) => void send(event)}>
          <ErrorSummary errors={listed} attempt={submitCount} />
          {failure ? <Problem error={failure} /> : null}
          {children}
          <div className="row">
            <Button type="submit" loading={isSubmitting}>
              {action}
            </Button>
            {leave ? (
              <Button variant="default" onClick={leave}>
                {t("ui.cancel")}
              </Button>
            ) : null}
            {beside}
          </div>
        </form>
      </FormId.Provider>
    </FormProvider>
  );
}

const lastPart = (field: string) => field.split(".").at(-1) ?? "";

/** The mistakes of a form by the full names of their fields: those of a list's rows stand within it. */
function mistakes(errors: object, within = ""): [string, { type: string; message?: unknown }][] {
  return Object.entries(errors).flatMap(([name, error]: [string, unknown]) => {
    if (typeof error !== "object" || error === null) return [];
    const path = `${within}${name}`;
    return "type" in error && typeof error.type === "string" ? [[path, { ...error, type: error.type }]] : mistakes(error, `${path}.`);
  });
}
