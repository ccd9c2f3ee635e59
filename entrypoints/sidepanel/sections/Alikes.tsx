import { Alike } from '../../../components/alike/Alike';
import { useAtDesk } from '../atDesk';
import { CLUSTER_NOTE, useAlike } from '../useAlike';
import { ResultOf } from './ResultOf';

/** Other tickets that have to do with this one. */
export function Alikes() {
  const desk = useAtDesk();
  const { section, note } = useAlike(desk);
  const { placing } = desk;
  return (
    <Alike
      {...section}
      result={<ResultOf name={CLUSTER_NOTE} />}
      onInsert={() => note && void placing.insert(note)}
      onCopy={() => note && void placing.copyText(note)}
    />
  );
}
