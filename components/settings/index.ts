export { About } from './About';
export { Card } from './Card';
export { Desk } from './Desk';
export { Helpdesks, type Outcome } from './Helpdesks';
export { Notices } from './Notices';
export { You } from './You';
