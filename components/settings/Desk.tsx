import type { Playbook } from '../../lib/playbook/schema';
import { words } from '../../lib/words';
import { Card } from './Card';
import { Routing } from './Routing';
import { SavedField } from './SavedField';
import type { Save } from './useSaving';

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
  const effect = (key: string) => playbook.openSlots.find((slot) => slot.key === key)?.effect ?? '';
  const help = (key: 'companyName' | 'emergencyContact', value: string) =>
    value.trim() ? say[key].used : `${say[key].used} ${say.whileOpen(effect(key))}`;

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
      <SavedField
        open
        label={say.emergencyContact.label}
        help={help('emergencyContact', emergencyContact)}
        value={emergencyContact}
        autoComplete="off"
        onSave={onEmergencyContact}
      />
      <Routing {...{ playbook, routing }} effect={effect('routing')} onSave={onRouting} />
    </Card>
  );
}
