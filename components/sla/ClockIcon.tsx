import {
  Circle,
  CircleCheck,
  CirclePause,
  CircleQuestionMark,
  Clock3,
  OctagonX,
  TriangleAlert,
  type LucideIcon,
} from 'lucide-react';
import { Icon } from '../ui/Icon';
import type { ShownState } from './clockView';

/** Every state has a shape of its own, so that colour never says it alone. */
const SHAPES: Record<ShownState, LucideIcon> = {
  waiting: Circle,
  running: Clock3,
  lastQuarter: TriangleAlert,
  paused: CirclePause,
  met: CircleCheck,
  missed: OctagonX,
  unknown: CircleQuestionMark,
};

export const ClockIcon = ({ state }: { state: ShownState }) => <Icon of={SHAPES[state]} />;
