package jp.hersys.capture.security;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.hersys.accounts.Account;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import jp.hersys.organisations.Organisation;
import jp.hersys.register.Actor;
import jp.hersys.register.Duty;
import jp.hersys.rights.AccessRules;
import jp.hersys.rights.DataGroup;
import jp.hersys.rights.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/// A member of staff who is signed in, or about to be.
public final class StaffUser implements UserDetails, CredentialsContainer {

    private static final long serialVersionUID = 1;

    /// Role of those who may see notifications.
    public static final String NOTIFICATIONS = "NOTIFICATIONS";

    /// Role of those who may see who persons are.
    public static final String PERSONS = "PERSONS";

    /// Role of those whose organisation follows up whom health centres put on its work list.
    public static final String WORK_LIST = "WORK_LIST";

    private static final AccessRules RULES = AccessRules.shipped();

    private final Account account;
    private final @Nullable Organisation organisation;
    private final boolean worksElsewhere;
    private @Nullable String passwordHash;

    /// @param organisation   for which the person works now; null for the publisher as a whole
    /// @param worksElsewhere whether the person may work for another one, too
    StaffUser(Account account, @Nullable Organisation organisation, boolean worksElsewhere) {
        this.account = account;
        this.organisation = organisation;
        this.worksElsewhere = worksElsewhere;
        this.passwordHash = account.passwordHash();
    }

    /// As whom the register is asked.
    public Actor.StaffMember actor() {
        return organisation == null
                ? account.staff()
                : new Actor.StaffMember(
                        account.login(), organisation.publisherCode(), account.duty(), organisation.standing());
    }

    /// For which organisation the person works now, if not for the publisher as a whole.
    public Optional<Organisation> organisation() {
        return Optional.ofNullable(organisation);
    }

    /// Whether the person may work for another organisation, too.
    public boolean worksElsewhere() {
        return worksElsewhere;
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

    /// One role for each duty that this one includes, so that a view names the least that it needs; and one each for
    /// those who may see notifications and persons.
    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        var roles = new ArrayList<String>();
        for (var duty : Duty.values()) {
            var operation = duty == Duty.READER ? Operation.READ : Operation.WRITE;
            if (account.duty().compareTo(duty) >= 0 && may(DataGroup.STATISTICS, operation)) {
                roles.add(duty.name());
            }
        }
        if (may(DataGroup.NOTIFICATION, Operation.READ)) {
            roles.add(NOTIFICATIONS);
        }
        if (may(DataGroup.IDENTITY, Operation.READ)) {
            roles.add(PERSONS);
        }
        if (worksByList()) {
            roles.add(WORK_LIST);
        }
        return roles.stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
    }

    /// Whether there is anything of the group that the person may do this to; the register asks again, row by row.
    public boolean may(DataGroup group, Operation operation) {
        return organisation == null ? !group.isOfPersons() : RULES.allow(organisation.typeCode(), group, operation);
    }

    /// Whether the person's organisation opens only whom a health centre put on its work list.
    public boolean worksByList() {
        return organisation != null && RULES.workByList(organisation.typeCode());
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
