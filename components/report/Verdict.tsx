import { CircleCheck, CircleDashed, CircleX } from 'lucide-react';
import type { Measure } from '../../lib/report/measure';
import { words } from '../../lib/words';
import { Chip } from '../ui/Chip';

const LOOKS = {
  met: { tone: 'ok', icon: CircleCheck },
  missed: { tone: 'bad', icon: CircleX },
  tooFew: { tone: 'neutral', icon: CircleDashed },
} as const;

/** Whether a sample meets the target, in a word and a sign of its own. */
export const Verdict = ({ of }: { of: Measure['verdict'] }) => (
  <Chip {...LOOKS[of]}>{words.report.verdict[of]}</Chip>
);
