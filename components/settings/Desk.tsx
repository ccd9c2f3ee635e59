import type { Playbook } from '../../lib/playbook/schema';
import { words } from '../../lib/words';
import { Card } from './Card';
import { Routing } from './Routing';
import { SavedField } from './SavedField';
import styles from './settings.module.css';
import type { Save } from './useSaving';

const FIELDS = ['companyName', 'emergencyContact', 'routing', 'holidays'];

/** What the playbook leaves open and this desk fills in, each with what changes by it. */
export function Desk({
  playbook,
  companyName,
  emergencyContact,
  routing,
  onCompanyName,
  onEmergencyContact,
  onRouting,
}: {
  playbook: Playbook;
  companyName: string;
  emergencyContact: string;
  routing: Record<string, string>;
  onCompanyName: Save<string>;
  onEmergencyContact: Save<string>;
  onRouting: Save<{ cell: string; team: string }>;
}) {
  const say = words.dashboard.desk;
  const slotOf = (key: string) => playbook.openSlots.find((slot) => slot.key === key);
  const effect = (key: string) => slotOf(key)?.effect ?? '';
  const others = playbook.openSlots.filter(({ key }) => !FIELDS.includes(key));
  const help = (key: 'companyName' | 'emergencyContact', value: string) =>
    value.trim() || !slotOf(key) ? say[key].used : `${say[key].used} ${say.whileOpen(effect(key))}`;

  return (
    <Card part="desk" title={say.title} aside={say.from(playbook.title, playbook.version)}>
      <p>{say.lead}</p>
      <SavedField
        open
        label={say.companyName.label}
        help={help('companyName', companyName)}
        value={companyName}
        autoComplete="organization"
        onSave={onCompanyName}
      />
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
