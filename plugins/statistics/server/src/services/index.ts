import { figures } from './figures';
import { history } from './history';
import { upkeep } from './upkeep';
import { views } from './views';

export default { views, upkeep, figures, history };
