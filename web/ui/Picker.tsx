import { Combobox, TextInput, useCombobox } from "@mantine/core";
import { useState } from "react";
import { useText } from "../lib/text.ts";
import "@mantine/core/styles/Popover.css";
import "@mantine/core/styles/Combobox.css";
import "@mantine/core/styles/ScrollArea.css";

export interface Choice {
  id: string;
  name: string;
  /** A second line that tells namesakes apart. */
  detail?: string;
}

interface PickerProps {
  label: string;
  hint?: string;
  placeholder?: string;
  choices: Choice[];
  /** The text for which `choices` are the answer; another one means that the search still runs. */
  answered: string;
  onSearch(text: string): void;
  onPick(choice: Choice): void;
  error?: string;
  /** Empties the box after a pick, where picking means going somewhere. */
  forget?: boolean;
  initial?: string;
  id?: string;
}

/** Type to find, arrows and Enter to take: an ARIA combobox over choices searched elsewhere. */
export function Picker({ label, hint, placeholder, choices, answered, onSearch, onPick, error, forget, initial = "", id }: PickerProps) {
  const t = useText();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [text, setText] = useState(initial);
  const wanted = text.trim();
  const pick = (choiceId: string) => {
    const choice = choices.find((one) => one.id === choiceId);
    if (!choice) return;
    setText(forget ? "" : choice.name);
    combobox.closeDropdown();
    onPick(choice);
  };
  return (
    <Combobox store={combobox} onOptionSubmit={pick} withinPortal={false} transitionProps={{ duration: 0 }}>
      <Combobox.Target withExpandedAttribute>
        <TextInput
          role="combobox"
          aria-autocomplete="list"
          id={id}
          label={label}
          description={hint}
          placeholder={placeholder}
          error={error}
          value={text}
          autoComplete="off"
          onChange={(event) => {
            setText(event.currentTarget.value);
            onSearch(event.currentTarget.value.trim());
            combobox.openDropdown();
            combobox.selectFirstOption();
          }}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={wanted === ""}>
        {choices.length > 0 ? (
          <Combobox.Options aria-label={label} mah={320} style={{ overflowY: "auto" }}>
            {choices.map((choice) => (
              <Combobox.Option key={choice.id} value={choice.id}>
                <span className="strong">{choice.name}</span>
                {choice.detail ? <span className="soft small">{` · ${choice.detail}`}</span> : null}
              </Combobox.Option>
            ))}
          </Combobox.Options>
        ) : (
          <Combobox.Empty role="status">
            {answered === wanted ? t("ui.picker.none", { text: wanted }) : t("ui.picker.searching")}
          </Combobox.Empty>
        )}
      </Combobox.Dropdown>
    </Combobox>
  );
}
