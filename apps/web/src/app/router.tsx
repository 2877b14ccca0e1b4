import { createBrowserRouter, Navigate, type RouteObject } from 'react-router';
import { Gate } from './Gate';
import { PageFailed } from './PageFailed';

type Module = { default: React.ComponentType };
const page = (path: string, load: () => Promise<Module>): RouteObject =>
  ({ path, lazy: async () => ({ Component: (await load()).default }) });

export const router = createBrowserRouter([
  {
    Component: Gate,
    children: [{
      ErrorBoundary: PageFailed,
      HydrateFallback: () => null,
      children: [
        page('/', () => import('../features/home/HomePage')),
        page('/log', () => import('../features/home/LogPage')),
        page('/commitments/:stage', () => import('../features/home/CommitmentsPage')),
        page('/plans', () => import('../features/plan/PlanList')),
        page('/plans/new', () => import('../features/plan/DraftPlanPage')),
        page('/plans/:id', () => import('../features/plan/PlanPage')),
        page('/activities', () => import('../features/activity/ActivityList')),
        page('/activities/new', () => import('../features/activity/DraftActivityPage')),
        page('/activities/log', () => import('../features/activity/LogHeldPage')),
        page('/activities/:id', () => import('../features/activity/ActivityPage')),
        page('/meetings', () => import('../features/meeting/MeetingList')),
        page('/meetings/new', () => import('../features/meeting/CallMeetingPage')),
        page('/meetings/log', () => import('../features/meeting/LogMeetingPage')),
        page('/meetings/:id', () => import('../features/meeting/MeetingPage')),
        page('/complaints', () => import('../features/complaint/ComplaintList')),
        page('/complaints/take', () => import('../features/complaint/TakePage')),
        page('/complaints/:id', () => import('../features/complaint/ComplaintPage')),
        page('/nonconformities', () => import('../features/nonconformity/NonconformityList')),
        page('/nonconformities/new', () => import('../features/nonconformity/ReportPage')),
        page('/nonconformities/:id', () => import('../features/nonconformity/NonconformityPage')),
        page('/actions/:id', () => import('../features/nonconformity/ActionPlace')),
        page('/standards', () => import('../features/standards/StandardList')),
        page('/standards/adoption', () => import('../features/standards/AdoptionPage')),
        page('/standards/compare', () => import('../features/standards/ComparePage')),
        page('/standards/import', () => import('../features/standards/ImportPage')),
        page('/standards/clause/:id', () => import('../features/standards/ClausePage')),
        page('/standards/map/:code', () => import('../features/standards/TraceMapPage')),
        page('/standards/browse/:code', () => import('../features/standards/StandardPage')),
        page('/find', () => import('../features/find/FindPage')),
        page('/settings', () => import('../features/settings/SettingsPage')),
        page('/admin', () => import('../features/admin/FirstPage')),
        page('/admin/units', () => import('../features/admin/UnitsPage')),
        page('/admin/people', () => import('../features/admin/PeoplePage')),
        page('/admin/people/new', () => import('../features/admin/AddPersonPage')),
        page('/admin/people/sheet', () => import('../features/admin/SheetPage')),
        page('/admin/people/:id', () => import('../features/admin/PersonPage')),
        page('/admin/people/:id/hand-over', () => import('../features/admin/HandOverPage')),
        page('/admin/audit', () => import('../features/admin/AuditPage')),
        page('/admin/calendar', () => import('../features/admin/CalendarPage')),
        page('/admin/jobs', () => import('../features/admin/JobsPage')),
        page('/admin/storage', () => import('../features/admin/StoragePage')),
        page('/notices', () => import('../features/notices/NoticesPage')),
        page('/me', () => import('../features/session/MePage')),
        page('/me/sessions', () => import('../features/session/Sessions')),
        page('/me/tokens', () => import('../features/session/Tokens')),
        page('/me/password', () => import('../features/session/ChangePassword')),
        { path: '*', element: <Navigate to="/" replace /> },
      ],
    }],
  },
]);
