import type { ComponentType } from 'react';
import type { FormProps } from './form';
import { HoursForm } from './HoursForm';
import { IdentityForm } from './IdentityForm';
import { ScaleForm } from './ScaleForm';
import { TimesForm } from './TimesForm';

/** The forms of a playbook, in the order in which they are listed. */
export const FORMS = {
  identity: IdentityForm,
  scale: ScaleForm,
  times: TimesForm,
  hours: HoursForm,
} satisfies Record<string, ComponentType<FormProps>>;

export type FormName = keyof typeof FORMS;

export const isForm = (name: string | undefined): name is FormName =>
  name !== undefined && Object.hasOwn(FORMS, name);
