import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useField, useForm, type InputProps } from '@strapi/strapi/admin';
import { forwardRef, useEffect } from 'react';

interface Section {
  key?: string | null;
  title?: string | null;
}

const none = 'none';

/**
 * The field `plugin::editing.section`: in which section of the resource a content stands, chosen by its title. A section just added
 * has no key yet: it is given one here, which the server keeps.
 */
export const SectionInput = forwardRef<HTMLDivElement, InputProps>(function SectionInput(
  { name, label, hint, disabled = false },
  ref,
) {
  const field = useField<string | null>(name);
  const sections = useForm('SectionInput', (state) => (state.values as { sections?: Section[] }).sections);
  const onChange = useForm('SectionInput', (state) => state.onChange);

  useEffect(() => {
    sections?.forEach(({ key }, index) => {
      if (!key) onChange(`sections.${index}.key`, crypto.randomUUID());
    });
  }, [sections, onChange]);

  const choices = (sections ?? []).flatMap(({ key, title }, index) =>
    key ? [{ key, title: title || `Section ${index + 1}, sans titre` }] : [],
  );
  const chosen = choices.some(({ key }) => key === field.value) ? field.value : none;
  return (
    <Field.Root name={name} error={field.error} hint={hint} ref={ref}>
      <Field.Label>{label}</Field.Label>
      <SingleSelect
        value={chosen ?? none}
        disabled={disabled}
        onChange={(value) => field.onChange(name, value === none ? null : String(value))}
      >
        <SingleSelectOption value={none}>Avant la première section</SingleSelectOption>
        {choices.map(({ key, title }) => (
          <SingleSelectOption key={key} value={key}>
            {title}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
});
