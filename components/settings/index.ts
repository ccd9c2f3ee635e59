export { About } from './About';
export { Card } from './Card';
export { Clocks, type HolidaysKept } from './Clocks';
export { Desk, type Fill } from './Desk';
export { Helpdesks, type ListedHelpdesk, type Outcome } from './Helpdesks';
export { Marks } from './Marks';
export { Notices } from './Notices';
export { Playbooks } from './Playbooks';
export { You } from './You';
