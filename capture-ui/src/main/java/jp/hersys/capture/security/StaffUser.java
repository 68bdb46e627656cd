package jp.hersys.capture.security;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import jp.hersys.accounts.Account;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.register.Actor;
import jp.hersys.register.Duty;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/// A member of staff who is signed in, or about to be.
public final class StaffUser implements UserDetails, CredentialsContainer {

    private static final long serialVersionUID = 1;

    private final Account account;
    private @Nullable String passwordHash;

    StaffUser(Account account) {
        this.account = account;
        this.passwordHash = account.passwordHash();
    }

    /// As whom the register is asked.
    public Actor.StaffMember actor() {
        return account.staff();
    }

    /// Whether this is an invented person of the demo, who needs no second factor.
    boolean isDemo() {
        return account.demo();
    }

    /// What the person may do.
    public Duty duty() {
        return account.duty();
    }

    /// For whom the person works.
    public LocalGovernmentCode publisher() {
        return account.publisherCode();
    }

    /// The person's name.
    public String name(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? account.nameEn() : account.nameJa();
    }

    /// One role for each duty that this one includes, so that a view names the least that it needs.
    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return Arrays.stream(Duty.values())
                .filter(each -> account.duty().compareTo(each) >= 0)
                .map(each -> new SimpleGrantedAuthority("ROLE_" + each.name()))
                .toList();
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return account.login();
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StaffUser user && user.getUsername().equals(getUsername());
    }

    @Override
    public int hashCode() {
        return List.of(getUsername()).hashCode();
    }

    @Override
    public String toString() {
        return "StaffUser[" + getUsername() + "]";
    }
}
