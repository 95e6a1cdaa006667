import { useId } from 'react';

export type Option<Value extends string> = {
  readonly value: Value;
  readonly label: string;
  /** One line that explains it. */
  readonly hint?: string;
};

type Props<Value extends string> = {
  readonly label: string;
  readonly options: readonly Option<Value>[];
  readonly required?: boolean;
  /** Given by the form. */
  readonly id?: string;
  readonly value?: Value | null;
  readonly onChange?: (value: Value) => void;
};

/** One of a few, all in sight: radio buttons drawn as a segmented control. Arrow keys move as in any radio group. */
export function Choice<Value extends string>({
  label,
  options,
  required,
  id,
  value,
  onChange,
}: Props<Value>) {
  const name = useId();
  return (
    <fieldset className="choice">
      <legend className={required ? 'choice-legend required' : 'choice-legend'}>{label}</legend>
      <div
        className={options.some((option) => option.hint) ? 'choice-options choice-cards' : 'choice-options'}
      >
        {options.map((option, index) => (
          <label key={option.value} className="choice-option">
            <input
              type="radio"
              name={name}
              id={index === 0 ? id : undefined}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange?.(option.value)}
            />
            <span className="choice-label">
              {option.label}
              {option.hint && <small>{option.hint}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
