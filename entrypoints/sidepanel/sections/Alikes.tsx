import { Alike } from '../../../components/alike/Alike';
import { useAtDesk } from '../atDesk';
import { propose } from '../declaring';
import { CLUSTER_NOTE, useAlike } from '../useAlike';
import { ResultOf } from './ResultOf';

/** Other tickets that have to do with this one. */
export function Alikes() {
  const desk = useAtDesk();
  const { section, note } = useAlike(desk);
  const { placing, seen, playbook } = desk;
  const { told } = section;
  const level = told?.severity?.level.id;
  const declare = () =>
    told &&
    propose({
      ticket: seen.key,
      ...(level !== undefined && { level }),
      tickets: [told.cluster.parent, ...told.cluster.children],
    });
  return (
    <Alike
      {...section}
      result={<ResultOf name={CLUSTER_NOTE} />}
      onIncident={playbook.incidents && declare}
      onInsert={() => note && void placing.insert(note)}
      onCopy={() => note && void placing.copyText(note)}
    />
  );
}
