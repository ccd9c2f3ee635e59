import type { ComponentType } from 'react';
import type { Chapter as Told, Facts, PartName } from '../../../lib/playbook/contents';
import type { Playbook } from '../../../lib/playbook/schema';
import { reading } from '../../../lib/words/reading';
import { Categories, Tiers } from './Categories';
import { Checklists, Scorecards } from './Checklists';
import { Calendars, Clocks, ClockSet, Thresholds } from './Clocks';
import { Ladder, Triggers } from './Escalation';
import { Guides } from './Guides';
import { Identity } from './Identity';
import { Cadences, Metrics } from './Metrics';
import { Notes } from './Notes';
import { OpenSlots } from './OpenSlots';
import { Incidents, Programmes } from './Programmes';
import { TagRules } from './Rules';
import { Scale } from './Scale';
import { TemplateGroups, Templates } from './Templates';
import { Personalisation, Tone } from './Tone';
import styles from './view.module.css';

type View<Name extends PartName> = ComponentType<{ of: Facts[Name]; playbook: Playbook }>;

/** How each part of a playbook is shown. */
const VIEWS: { [Name in PartName]: View<Name> } = {
  identity: Identity,
  notes: Notes,
  scale: Scale,
  categories: Categories,
  tiers: Tiers,
  tagRules: TagRules,
  clockSet: ClockSet,
  clocks: Clocks,
  calendars: Calendars,
  thresholds: Thresholds,
  triggers: Triggers,
  ladder: Ladder,
  tone: Tone,
  personalisation: Personalisation,
  guides: Guides,
  templateGroups: TemplateGroups,
  templates: Templates,
  checklists: Checklists,
  scorecards: Scorecards,
  metrics: Metrics,
  cadences: Cadences,
  programmes: Programmes,
  incidents: Incidents,
  openSlots: OpenSlots,
};

export const titleOf = ({ id, title }: Pick<Told, 'id' | 'title'>): string =>
  title ?? (id === 'open' ? reading.open : reading.about);

/** One chapter: its parts under their names. */
export function Chapter({ chapter, playbook }: { chapter: Told; playbook: Playbook }) {
  const name = titleOf(chapter);
  return (
    <section
      className={styles.chapter}
      aria-label={name}
      data-part="chapter"
      data-value={chapter.id}
      data-holds=""
    >
      <h2 tabIndex={-1}>{name}</h2>
      {chapter.parts.map((part) => (
        <div key={part} className={styles.part} data-holds="" data-value={part}>
          {part !== 'identity' && part !== 'openSlots' && (
            <h3 data-heading="">{reading.part(part)}</h3>
          )}
          <Part name={part} facts={chapter.facts} playbook={playbook} />
        </div>
      ))}
    </section>
  );
}

function Part<Name extends PartName>({
  name,
  facts,
  playbook,
}: {
  name: Name;
  facts: Partial<Facts>;
  playbook: Playbook;
}) {
  const View = VIEWS[name] as View<Name>;
  return <View of={facts[name] as Facts[Name]} playbook={playbook} />;
}
