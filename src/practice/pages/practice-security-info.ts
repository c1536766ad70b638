import { mount } from 'svelte';
import './practice.css';
import SecurityInfo from './SecurityInfo.svelte';

// A tab that the app opened begins with a copy of the app's sessionStorage, tokens included.
sessionStorage.clear();

const target = document.querySelector('#app');
if (target !== null) mount(SecurityInfo, { target });
