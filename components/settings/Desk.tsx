import type { OpenSlot, Playbook } from '../../lib/playbook/schema';
import { hoursOf } from '../../lib/playbook/figures';
import { words } from '../../lib/words';
import { Card } from './Card';
import { Routing } from './Routing';
import { SavedField } from './SavedField';
import styles from './settings.module.css';
import type { Save } from './useSaving';

const FIELDS = ['companyName', 'emergencyContact', 'routing', 'holidays'];

function figureHelp({ effect }: OpenSlot, typed: string): string {
  const say = words.dashboard.desk;
  if (!typed.trim()) return say.whileOpen(effect);
  return hoursOf(typed) === undefined ? say.noHours : say.hours;
}

/** What the playbook leaves open and this desk fills in, each with what changes by it. */
export function Desk({
  playbook,
  companyName,
  emergencyContact,
  routing,
  figures,
  onCompanyName,
  onEmergencyContact,
  onRouting,
  onFigure,
}: {
  playbook: Playbook;
  companyName: string;
  emergencyContact: string;
  routing: Record<string, string>;
  /** `playbook id/slot` → hours as they were typed. */
  figures: Record<string, string>;
  onCompanyName: Save<string>;
  onEmergencyContact: Save<string>;
  onRouting: Save<{ cell: string; team: string }>;
  onFigure: Save<{ slot: string; typed: string }>;
}) {
  const say = words.dashboard.desk;
  const slotOf = (key: string) => playbook.openSlots.find((slot) => slot.key === key);
  const effect = (key: string) => slotOf(key)?.effect ?? '';
  const rest = playbook.openSlots.filter(({ key }) => !FIELDS.includes(key));
  const isFigure = ({ key }: OpenSlot) => playbook.clocks.some(({ slot }) => slot === key);
  const others = rest.filter((slot) => !isFigure(slot));
  const help = (key: 'companyName' | 'emergencyContact', value: string) =>
    value.trim() || !slotOf(key) ? say[key].used : `${say[key].used} ${say.whileOpen(effect(key))}`;

  return (
    <Card part="desk" title={say.title} aside={say.from(playbook.title, playbook.version)}>
      <p>{say.lead}</p>
      {slotOf('companyName') && (
        <SavedField
          open
          label={say.companyName.label}
          help={help('companyName', companyName)}
          value={companyName}
          autoComplete="organization"
          onSave={onCompanyName}
        />
      )}
      {slotOf('emergencyContact') && (
        <SavedField
          open
          label={say.emergencyContact.label}
          help={help('emergencyContact', emergencyContact)}
          value={emergencyContact}
          autoComplete="off"
          onSave={onEmergencyContact}
        />
      )}
      {slotOf('routing') && (
        <Routing {...{ playbook, routing }} effect={effect('routing')} onSave={onRouting} />
      )}
      {rest.filter(isFigure).map((slot) => {
        const typed = figures[`${playbook.id}/${slot.key}`] ?? '';
        return (
          <SavedField
            key={`${playbook.id}/${slot.key}`}
            open
            label={slot.label}
            help={figureHelp(slot, typed)}
            value={typed}
            autoComplete="off"
            onSave={(value) => onFigure({ slot: `${playbook.id}/${slot.key}`, typed: value })}
          />
        );
      })}
      {others.length > 0 && (
        <dl className={styles.slots} data-part="slots">
          {others.map(({ key, label, effect: means }) => (
            <div key={key}>
              <dt>
                {label} <span>{say.open}</span>
              </dt>
              <dd>{means}</dd>
            </div>
          ))}
        </dl>
      )}
    </Card>
  );
}
