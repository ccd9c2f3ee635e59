import type { ComponentType } from 'react';
import { CategoriesForm } from './CategoriesForm';
import { ChecklistsForm } from './ChecklistsForm';
import type { FormProps } from './form';
import { HoursForm } from './HoursForm';
import { IdentityForm } from './IdentityForm';
import { LadderForm } from './LadderForm';
import { ProgrammesForm } from './ProgrammesForm';
import { ScaleForm } from './ScaleForm';
import { ScorecardsForm } from './ScorecardsForm';
import { TemplatesForm } from './TemplatesForm';
import { TimesForm } from './TimesForm';

/** The forms of a playbook, in the order in which they are listed. */
export const FORMS = {
  identity: IdentityForm,
  scale: ScaleForm,
  times: TimesForm,
  hours: HoursForm,
  categories: CategoriesForm,
  templates: TemplatesForm,
  ladder: LadderForm,
  checklists: ChecklistsForm,
  scorecards: ScorecardsForm,
  programmes: ProgrammesForm,
} satisfies Record<string, ComponentType<FormProps>>;

export type FormName = keyof typeof FORMS;

export const isForm = (name: string | undefined): name is FormName =>
  name !== undefined && Object.hasOwn(FORMS, name);
