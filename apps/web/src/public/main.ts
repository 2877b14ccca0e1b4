import { mount } from './frame.js';
import { activitiesPage } from './pages/activities.js';
import { choosePage } from './pages/choose.js';
import { complainPage } from './pages/complain.js';
import { activityPage } from './pages/activity.js';
import { checkInPage } from './pages/check-in.js';
import { bringPage } from './pages/bring.js';
import { guidePage, guidesPage } from './pages/guide.js';
import { evaluatePage } from './pages/evaluate.js';
import { homePage } from './pages/home.js';
import { planPage } from './pages/plan.js';
import { progressPage } from './pages/progress.js';
import { receiptPage } from './pages/receipt.js';
import { noticesPage } from './pages/notices.js';
import { repliesPage } from './pages/replies.js';
import { starCheckPage, starsPage } from './pages/stars.js';
import { surveyPage } from './pages/survey.js';
import { surveysPage } from './pages/surveys.js';
import { betterPage } from './pages/better.js';
import { wishPage } from './pages/wish.js';
import { applyPrefs } from './prefs.js';
import { redraw, start } from './router.js';

applyPrefs();
mount(document.getElementById('app')!, redraw);
start([
  { pattern: /^\/p$/, page: choosePage },
  { pattern: /^\/p\/progress$/, page: progressPage },
  { pattern: /^\/p\/(?<code>[^/]+)$/, page: homePage },
  { pattern: /^\/p\/(?<code>[^/]+)\/complain$/, page: complainPage },
  { pattern: /^\/p\/(?<code>[^/]+)\/guides$/, page: guidesPage },
  { pattern: /^\/p\/(?<code>[^/]+)\/guides\/(?<id>[^/]+)$/, page: guidePage },
  { pattern: /^\/p\/(?<code>[^/]+)\/bring$/, page: bringPage },
  { pattern: /^\/p\/(?<code>[^/]+)\/replies$/, page: repliesPage },
  { pattern: /^\/p\/(?<code>[^/]+)\/notices$/, page: noticesPage },
  { pattern: /^\/p\/(?<code>[^/]+)\/surveys$/, page: surveysPage },
  { pattern: /^\/p\/(?<code>[^/]+)\/surveys\/(?<id>[^/]+)$/, page: surveyPage },
  { pattern: /^\/p\/(?<code>[^/]+)\/wish$/, page: wishPage },
  { pattern: /^\/p\/(?<code>[^/]+)\/better$/, page: betterPage },
  { pattern: /^\/p\/(?<code>[^/]+)\/stars$/, page: starsPage },
  { pattern: /^\/p\/(?<code>[^/]+)\/stars\/(?<number>[^/]+)$/, page: starCheckPage },
  { pattern: /^\/p\/(?<code>[^/]+)\/received$/, page: receiptPage },
  { pattern: /^\/p\/(?<code>[^/]+)\/progress$/, page: progressPage },
  { pattern: /^\/p\/(?<code>[^/]+)\/plan\/(?<year>\d{4})$/, page: planPage },
  { pattern: /^\/p\/(?<code>[^/]+)\/activities$/, page: activitiesPage },
  { pattern: /^\/p\/(?<code>[^/]+)\/activities\/(?<id>[^/]+)$/, page: activityPage },
  { pattern: /^\/p\/(?<code>[^/]+)\/check-in\/(?<id>[^/]+)$/, page: checkInPage },
  { pattern: /^\/p\/(?<code>[^/]+)\/evaluate\/(?<id>[^/]+)$/, page: evaluatePage },
]);
