/** Fills the bell's slots with what the page keeps for them, in `<template data-shop-bell-slot="header">` and so on. */
export function fillSlots(bell: HTMLElement): void {
  for (const template of document.querySelectorAll<HTMLTemplateElement>('template[data-shop-bell-slot]')) {
    const filling = document.createElement('div')
    filling.slot = template.dataset['shopBellSlot'] ?? ''
    filling.append(document.importNode(template.content, true))
    bell.append(filling)
  }
}
