import 'virtual:fluent-tokens.css';
import { hydrate } from 'svelte';
import App from './ui/App.svelte';

const target = document.querySelector('#app');
if (target) hydrate(App, { target });
