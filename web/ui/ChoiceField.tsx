import { Radio } from "@mantine/core";
import { useField } from "./fields.tsx";
import "@mantine/core/styles/InlineInput.css";
import "@mantine/core/styles/Radio.css";

interface ChoiceFieldProps {
  name: string;
  label: string;
  options: { value: string; label: string }[];
  /** Side by side, where the words are short. */
  row?: boolean;
}

/** One of a few, all in sight: one tap, or the arrow keys. */
export function ChoiceField({ name, label, options, row = false }: ChoiceFieldProps) {
  const { error, id, value, onChange } = useField(name);
  return (
    <Radio.Group label={label} value={value ?? ""} onChange={onChange} error={error}>
      <div className={row ? "row" : "stack tight"} style={{ padding: "0.35rem 0" }}>
        {options.map((option, place) => (
          <Radio key={option.value} id={place === 0 ? id : undefined} value={option.value} label={option.label} size="md" />
        ))}
      </div>
    </Radio.Group>
  );
}
