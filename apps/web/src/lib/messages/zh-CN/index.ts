export * from './admin';
export * from './editions';
export * from './errors';
export * from './frame';
export * from './pages';
export * from './permissions';
export * from './registers';
export * from './words';
