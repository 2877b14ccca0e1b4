import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { keepShell } from './lib/outbox/installed';
import './ui/styles/index.css';

void keepShell();
createRoot(document.getElementById('root')!).render(<StrictMode><App /></StrictMode>);
